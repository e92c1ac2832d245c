-- The roles held follow the organisation's own stream, by role_held_version; how far they had read the log says nothing.
-- The second row is what Axon's store of tokens, which nobody uses any more, noted of itself.
delete from token where processor like '%/roles-held' or processor = '__config';
