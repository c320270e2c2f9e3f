-- Names that need care.
CREATE SCHEMA "My Schema";
CREATE SCHEMA "select";
CREATE TYPE "My Schema"."Mood Of The Day" AS ENUM ('Ünïcode', 'a,b', '("x")', '', 'back\slash', 'quote''d', '--not a comment', '/* nor this');
CREATE TYPE "select"."table" AS ("from" int, "a""b" text, "Ä Ö" "My Schema"."Mood Of The Day");
CREATE DOMAIN "My Schema"."int" AS integer;
CREATE TABLE "select"."from" (
    "where" int PRIMARY KEY,
    "UPPER" text NOT NULL, Lower text, MiXeD int,
    "with ""quotes""" "My Schema"."Mood Of The Day" DEFAULT 'a,b',
    "semi;colon" "select"."table"[],
    "paren(the)sis" "My Schema"."int" NOT NULL,
    "comma, comma" text DEFAULT ',)',
    "dollar$$sign" text DEFAULT $$it's ; ($$,
    "tagged" text DEFAULT $tag$ $$ $tag$,
    "new
line" text,
    "  spaces  " text,
    größe numeric(3,1), GRÖSSE text, "名前" text, "😀" text,
    U&"d\0061t\+000061" text, U&"sl!2014sh" UESCAPE '!' text,
    a$b int, _c int, "1st" int, "%s" int, "{0}" int, "\n" int,
    time timestamp, timestamp time, "timestamp " date, "interval" interval, date date, text text, name name, "char" "char", "numeric" numeric,
    value int, key int, type text, level int, position int, "primary" int, "check" int, "default" int DEFAULT 5, "constraint" text,
    exclude int, "like" int, "unique" int, include int, nulls int, generated int, storage int, compression int, options int, "collate" text COLLATE "C",
    escape_default text DEFAULT E'\'\\\n;' NOT NULL, unicode_default text DEFAULT U&'\0061' NOT NULL, bits bit(4) DEFAULT B'1010', hex bit(8) DEFAULT X'FF',
    split text DEFAULT 'one'
        'two' NOT NULL
);
CREATE TABLE "My Schema"."Order ""Lines""" ("Id" int GENERATED ALWAYS AS IDENTITY, "Text" text, CONSTRAINT "PK ""1""" PRIMARY KEY ("Id"));
CREATE UNIQUE INDEX "Ix; Text" ON "My Schema"."Order ""Lines""" ("Text", "Id");
ALTER TABLE "My Schema"."Order ""Lines""" ALTER "Text" SET NOT NULL, REPLICA IDENTITY USING INDEX "Ix; Text";
COMMENT ON COLUMN "My Schema"."Order ""Lines"""."Text" IS 'A ; comment -- with ''everything''';
CREATE TABLE public.a_table_with_a_name_that_is_longer_than_sixty_three_bytes_and_so_is_cut (
    a_column_with_a_name_that_is_longer_than_sixty_three_bytes_and_so_is_cut int UNIQUE, täblé_nämé_with_ümläüts_that_is_lönger_than_sixty_three_bytes int UNIQUE);
SET search_path TO "My Schema", public;
CREATE TABLE "unqualified" (a "Mood Of The Day", b "int", c int, d "My Schema"."Mood Of The Day"[]);
CREATE TABLE public."unqualified" (a "Mood Of The Day");
ALTER TABLE "unqualified" DROP COLUMN a;
CREATE TABLE IF NOT EXISTS "unqualified" (z int);
RESET search_path;
CREATE /* a /* nested */ comment */ TABLE -- and another; with a semicolon
    commented ( -- (
    a int, -- , b int
    /* c int, */ d int /* ) */
);
CREATE PUBLICATION "Pub; lication" FOR TABLE "My Schema"."Order ""Lines""", "select"."from";
