/** The engineer says what is technically the matter (技术鉴定). */
@NullMarked
package org.redress.lifecycle.appraisal;

import org.jspecify.annotations.NullMarked;
