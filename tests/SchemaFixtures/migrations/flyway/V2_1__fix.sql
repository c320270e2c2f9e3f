SET LOCAL search_path TO audit;
CREATE SCHEMA audit;
CREATE TABLE entries (account UUID NOT NULL, at TIMESTAMPTZ NOT NULL DEFAULT now());
ALTER TABLE entries ADD PRIMARY KEY (account, at);
