-- migrate:up
create table users (
  id integer primary key generated always as identity,
  name varchar(255),
  email varchar(255) not null
);
create unique index users_email on users (lower(email));

-- migrate:down
drop table users;
