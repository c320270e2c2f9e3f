CREATE SCHEMA bank;
CREATE TABLE bank.entries (
    id      bigint PRIMARY KEY,
    account int NOT NULL,
    amount  numeric(12, 2) NOT NULL,
    note    text
);
