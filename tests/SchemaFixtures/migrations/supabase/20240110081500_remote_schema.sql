set check_function_bodies = off;

create schema if not exists "private";

create type "public"."status" as enum ('ONLINE', 'OFFLINE');

create sequence "public"."messages_id_seq";

create table "public"."users" (
    "id" uuid not null,
    "username" text,
    "data" jsonb,
    "age_range" int4range,
    "status" status default 'ONLINE'::public.status,
    "catchphrase" tsvector
);

alter table "public"."users" enable row level security;

create table "public"."messages" (
    "id" bigint not null default nextval('messages_id_seq'::regclass),
    "message" text,
    "username" text not null,
    "inserted_at" timestamp without time zone not null default timezone('utc'::text, now())
);

alter sequence "public"."messages_id_seq" owned by "public"."messages"."id";

CREATE UNIQUE INDEX messages_pkey ON public.messages USING btree (id);

CREATE UNIQUE INDEX users_pkey ON public.users USING btree (id);

alter table "public"."messages" add constraint "messages_pkey" PRIMARY KEY using index "messages_pkey";

alter table "public"."users" add constraint "users_pkey" PRIMARY KEY using index "users_pkey";

alter table "public"."users" add constraint "users_username_check" CHECK ((char_length(username) >= 3)) not valid;

alter table "public"."users" validate constraint "users_username_check";

CREATE OR REPLACE FUNCTION public.get_status(name_param text)
 RETURNS status
 LANGUAGE sql
 IMMUTABLE
AS $function$
  SELECT status from users WHERE username=name_param;
$function$
;

create policy "Users can read"
on "public"."users"
as permissive
for select
to public
using (true);

grant delete on table "public"."messages" to public;

create publication "supabase_realtime" with (publish = 'insert, update, delete, truncate');
alter publication "supabase_realtime" add table only "public"."messages";
