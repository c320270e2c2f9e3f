ALTER TYPE account_kind ADD VALUE 'public';
ALTER TABLE accounts DROP COLUMN obsolete, ADD COLUMN opened DATE;
ALTER TABLE accounts RENAME TO account;
DROP TABLE IF EXISTS temporary_idea;
