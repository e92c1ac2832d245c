/** Personal words under one key per person: sealed before they are stored, unreadable for good once the key is erased. */
@NullMarked
package org.redress.eventlog.personal;

import org.jspecify.annotations.NullMarked;
