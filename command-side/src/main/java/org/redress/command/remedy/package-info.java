/** Ways out are offered, agreed and carried out. */
@NullMarked
package org.redress.command.remedy;

import org.jspecify.annotations.NullMarked;
