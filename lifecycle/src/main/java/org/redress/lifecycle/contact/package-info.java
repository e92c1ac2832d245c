/** Meeting and calling the customer (联系). */
@NullMarked
package org.redress.lifecycle.contact;

import org.jspecify.annotations.NullMarked;
