/** What kind of person the customer is, so that we speak fittingly; erased with the customer's key (因人而异). */
@NullMarked
package org.redress.lifecycle.profile;

import org.jspecify.annotations.NullMarked;
