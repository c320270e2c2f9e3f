alter type "public"."status" rename to "status__old_version_to_be_dropped";

create type "public"."status" as enum ('ONLINE', 'OFFLINE', 'AWAY');

alter table "public"."users" alter column status set default null;

alter table "public"."users" alter column status type "public"."status" using status::text::"public"."status";

alter table "public"."users" alter column status set default 'ONLINE'::public.status;

drop function public.get_status(text);

drop type "public"."status__old_version_to_be_dropped";

alter table "public"."messages" replica identity full;
