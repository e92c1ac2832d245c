/** Signal or noise in our own work: control charts of what comes, of what is done and how long it takes, and new terms. */
@NullMarked
package org.redress.query.signals;

import org.jspecify.annotations.NullMarked;
