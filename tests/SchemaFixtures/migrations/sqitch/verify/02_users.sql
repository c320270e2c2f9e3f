-- Verify flipr:users on pg
BEGIN;
CREATE TABLE nothing ();
ROLLBACK;
