package org.redress.http.signin;

import java.util.Map;
import java.util.Set;
import org.redress.events.Role;
import org.redress.events.UnitId;

/** What is so of an account now: which password counts, and which roles its person holds where. */
record Standing(int passwordVersion, Map<Role, Set<UnitId>> roles) {}
