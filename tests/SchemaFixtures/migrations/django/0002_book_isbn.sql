BEGIN;
--
-- Add field isbn to book
--
ALTER TABLE "app_book" ADD COLUMN "isbn" varchar(13) DEFAULT '' NOT NULL;
ALTER TABLE "app_book" ALTER COLUMN "isbn" DROP DEFAULT;
--
-- Alter field price on book
--
ALTER TABLE "app_book" ALTER COLUMN "price" SET DEFAULT '0';
UPDATE "app_book" SET "price" = '0' WHERE "price" IS NULL; SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE "app_book" ALTER COLUMN "price" SET NOT NULL;
ALTER TABLE "app_book" ALTER COLUMN "price" DROP DEFAULT;
--
-- Remove field pages from book
--
ALTER TABLE "app_book" DROP COLUMN "pages" CASCADE;
--
-- Rename model Book to Volume
--
ALTER TABLE "app_book" RENAME TO "app_volume";
COMMIT;
