/** Who is there: accounts, passwords, roles held, and what guards the way in. */
@NullMarked
package org.redress.http.signin;

import org.jspecify.annotations.NullMarked;
