--liquibase formatted sql

--changeset nvoxland:1 labels:example context:test
--comment: the first change
create table person (
    id int primary key,
    firstname varchar(50),
    lastname varchar(50) not null,
    state char(2)
);
--rollback DROP TABLE person;

--changeset nvoxland:2 splitStatements:false
create function person_name(person) returns text language sql as 'select $1.firstname || '' '' || $1.lastname;';
--rollback drop function person_name(person);

--changeset nvoxland:3
alter table person add column country varchar(2) default 'DE';
alter table person drop column state;
--rollback ALTER TABLE person ADD COLUMN state char(2);
