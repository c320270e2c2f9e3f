CREATE DOMAIN price AS numeric(10, 2) CHECK (VALUE >= 0);
ALTER TABLE products ADD COLUMN IF NOT EXISTS price price;
