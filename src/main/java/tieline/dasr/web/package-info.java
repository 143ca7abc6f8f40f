/** The pages of disconnect batches: the list, one batch with its requests and decision, and the form that prepares one. */
@NullMarked
package tieline.dasr.web;

import org.jspecify.annotations.NullMarked;
