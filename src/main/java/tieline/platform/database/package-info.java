/** Where the data lives: the embedded sample database, identifiers and bulk copying. */
@NullMarked
package tieline.platform.database;

import org.jspecify.annotations.NullMarked;
