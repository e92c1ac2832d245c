/** Ways out: proposed, agreed, carried out (对策). */
@NullMarked
package org.redress.lifecycle.remedy;

import org.jspecify.annotations.NullMarked;
