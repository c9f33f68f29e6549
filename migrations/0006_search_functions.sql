-- What a person who types something means. A function, because its plans are kept for the session on
-- both databases: planning these statements takes longer than running them.

-- The entries that a text finds, best first: the text itself, then what begins with it in the order
-- of the bands, then what has it inside, and where that is too little, what reads alike.
create function find_by_key(
  prefix       text,          -- as keys are kept
  after_prefix text,          -- above every key that begins so
  heads        smallint[],    -- bands of beginnings, in the order of their results
  insides      smallint[],    -- bands of insides; none to leave insides out
  alike        text,          -- readings that sound like it, the likeliest first, parted by blanks
  slips        text,          -- readings that it is a slip of the fingers from, likewise
  only_kind    search_kind,   -- null for all
  most         integer,       -- entries at most, of either sort
  enough       integer        -- from so many subjects on nothing else is looked for
)
returns table (nearness text, kind search_kind, id uuid, name text, romanization text, matched text,
               relation search_relation, status text, district text, lon float8, lat float8)
language plpgsql stable rows 20
-- Without statistics and choices there is no plan to go wrong: B-tree descents and nothing else.
set plan_cache_mode = force_generic_plan
set enable_hashjoin = off
set enable_mergejoin = off
set enable_seqscan = off
as $$
declare
  exact bigint[] := array(
    select k.entry_id
    from unnest(heads) with ordinality b(band, place)
    cross join lateral (
      select s.entry_id from search_key s where s.band = b.band and s.key = prefix
      order by s.entry_id limit most) k
    order by b.place limit most);
  typed bigint[] := exact;
  close bigint[] := '{}';
  variants text[];
begin
  if cardinality(typed) < most then
    typed := typed || array(
      select k.entry_id
      from unnest(heads) with ordinality b(band, place)
      cross join lateral (
        select s.entry_id from search_key s
        where s.band = b.band and s.key > prefix and s.key < after_prefix
        order by s.key, s.entry_id limit most) k
      order by b.place limit most - cardinality(typed));
  end if;
  if cardinality(typed) < most and insides <> '{}' then
    typed := typed || array(
      select k.entry_id
      from unnest(insides) with ordinality b(band, place)
      cross join lateral (
        select s.entry_id from search_key s
        where s.band = b.band and s.key >= prefix and s.key < after_prefix
        order by s.key, s.entry_id limit most) k
      order by b.place limit most - cardinality(typed));
  end if;
  -- Who typed a name as it stands made no slip.
  variants := string_to_array(alike, ' ') || case when exact = '{}' then string_to_array(slips, ' ') end;
  if variants <> '{}' and cardinality(typed) < most and enough > (
    select count(distinct e.subject_id) from search_entry e
    where e.id = any(typed) and (only_kind is null or e.kind = only_kind))
  then
    -- The first name of each reading, then the second: a common reading must not hide the others.
    close := array(
      select k.entry_id
      from unnest(variants) with ordinality v(key, rank)
      cross join lateral (
        select s.entry_id, row_number() over () as place, count(*) over () as names
        from (select entry_id from search_key
              where key = v.key and key < '{' and band = any(heads)
              order by band, entry_id limit 10) s
        limit 5) k
      order by k.place, k.names desc, v.rank limit most);
  end if;
  return query
    select case when k.place <= cardinality(exact) then 'exact'
                when k.place <= cardinality(typed) then 'typed'
                else 'close' end,
           e.kind, e.subject_id, e.title, e.romanization, e.form, e.relation, e.status,
           (select d.name from district d where d.id = e.district_id),
           st_x(e.location), st_y(e.location)
    from unnest(typed || close) with ordinality k(entry_id, place)
    join search_entry e on e.id = k.entry_id and (only_kind is null or e.kind = only_kind)
    order by k.place;
end $$;
