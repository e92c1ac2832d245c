/** Analysts' SQL over what our own log says of cases without anybody's name: the questions, their page and command line. */
@NullMarked
package org.redress.query.sandbox;

import org.jspecify.annotations.NullMarked;
