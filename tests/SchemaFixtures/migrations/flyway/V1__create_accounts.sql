CREATE TYPE account_kind AS ENUM ('private', 'business');
CREATE TABLE accounts (
    id UUID PRIMARY KEY,
    owner VARCHAR(100) NOT NULL,
    kind account_kind,
    balance BIGINT NOT NULL DEFAULT 0,
    obsolete TEXT
);
CREATE TABLE temporary_idea (id INT);
