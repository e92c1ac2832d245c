/** The accidents and grave defects (重大事件), and what is still to be done about each. */
@NullMarked
package org.redress.query.emergencies;

import org.jspecify.annotations.NullMarked;
