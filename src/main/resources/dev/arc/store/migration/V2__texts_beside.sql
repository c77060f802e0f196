-- A profile may keep its prompt or tools in files beside it: what it was read from is kept whole.
alter table profile add column beside blob;

pragma user_version = 2;
