-- Places and their names. A place stays; its names come and go.

create type name_kind as enum ('name', 'spelling', 'allonym', 'short');
create type name_status as enum ('proposed', 'standard', 'superseded', 'abolished', 'historical');

-- A place on the ground: a village, a road, a hill.
create table place (
  id               uuid primary key,
  class_code       text not null,
  geom             geometry(Geometry, 4490) check (st_isvalid(geom)),
  location         geometry(Point, 4490) generated always as (st_pointonsurface(geom)) stored,
  position_quality position_quality,
  district_id      uuid not null references district,
  represents_id    uuid references district,
  secrecy          secrecy not null default 'public',
  description      text not null default '' check (length(description) <= 10000),
  source           text not null check (length(source) <= 500),
  demonstration    boolean not null default false,
  version          integer not null default 1 check (version >= 1),
  constraint place_position_has_quality check ((geom is null) = (position_quality is null))
);
create index place_geom on place using gist (geom);
create index place_location on place using gist (location);
create index place_district on place (district_id);
create unique index place_represents_key on place (represents_id) where represents_id is not null;
select keep_history_of('place');

-- A name of a place, with the time in which it was true in the world.
create table place_name (
  id                 uuid primary key,
  place_id           uuid not null references place,
  kind               name_kind not null default 'name',
  status             name_status not null,
  text               text collate "C" not null check (length(text) between 1 and 200),
  specific_part      text not null,
  generic_part       text not null,
  romanization       text not null check (length(romanization) <= 2000),
  romanization_plain text not null,
  reading_confirmed  boolean not null default false,
  meaning            text not null default '' check (length(meaning) <= 10000),
  origin             text not null default '' check (length(origin) <= 10000),
  history            text not null default '' check (length(history) <= 10000),
  valid              daterange not null default '(,)',
  valid_text         text check (length(valid_text) <= 200),
  edition_year       smallint,
  approved_by        text check (length(approved_by) <= 200),
  document_no        text check (length(document_no) <= 200),
  approved_on        date,
  source             text not null check (length(source) <= 500),
  demonstration      boolean not null default false,
  version            integer not null default 1 check (version >= 1),
  constraint place_name_parts_make_text check (specific_part || generic_part = text),
  constraint place_name_edition_for_spellings check (edition_year is null or kind = 'spelling'),
  constraint place_name_one_at_a_time exclude using gist (place_id with =, valid with &&)
    where (kind = 'name' and status in ('standard', 'superseded'))
);
create index place_name_place on place_name (place_id);
create index place_name_text on place_name (text);
select keep_history_of('place_name');

-- Which of a place's names heads its record, smallest first: the one in force, else the proposed, else the latest.
create function heading_rank(kind name_kind, status name_status) returns integer language sql immutable as $$
  select case kind when 'name' then 0 else 10 end
       + case status when 'standard' then 0 when 'proposed' then 1 when 'historical' then 2
                     when 'abolished' then 3 else 4 end
$$;
