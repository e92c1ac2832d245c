/** What the customer asks for, and what of it we cannot give (委婉拒绝). */
@NullMarked
package org.redress.lifecycle.demand;

import org.jspecify.annotations.NullMarked;
