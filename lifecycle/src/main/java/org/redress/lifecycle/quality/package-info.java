/** What the customer expected of us, and what was perceived (服务质量测定). */
@NullMarked
package org.redress.lifecycle.quality;

import org.jspecify.annotations.NullMarked;
