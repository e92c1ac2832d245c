/** The command side: what people ask for, decided and appended. */
@NullMarked
package org.redress.command;

import org.jspecify.annotations.NullMarked;
