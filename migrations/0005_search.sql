-- Search: suffixes with the rank in front of the key. Everything here is derived and can be made again.

create type search_kind as enum
  ('place', 'district', 'boundary-line', 'sign', 'marker', 'facility', 'heritage', 'case');
create type search_relation as enum ('standard', 'proposed', 'allonym', 'former', 'number');

-- One text by which a thing can be found.
create table search_entry (
  id           bigint primary key generated always as identity,
  kind         search_kind not null,
  subject_id   uuid not null,
  relation     search_relation not null,
  form         text collate "C" not null,
  title        text not null,
  romanization text not null,
  reading      text collate "C" not null,
  status       text not null,
  tier         smallint not null check (tier between 0 and 7),
  audience     smallint not null check (audience in (0, 1)),
  district_id  uuid,
  location     geometry(Point, 4490),
  unique (kind, subject_id, relation, form)
);
create index search_entry_location on search_entry using gist (location);

-- Every suffix of a form, and its readings (all polyphones) and initials.
create table search_key (
  band     smallint not null,
  key      text collate "C" not null,
  entry_id bigint not null references search_entry on delete cascade,
  primary key (band, key, entry_id)
);
create index search_key_entry on search_key (entry_id);
create index search_key_reading on search_key (key, band, entry_id) where key < '{';
