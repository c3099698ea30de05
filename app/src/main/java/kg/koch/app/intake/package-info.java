/**
 * The ways a delivery comes in, all of which end in the collect stage: a file of a command, an
 * upload in pieces, a folder that is watched.
 *
 * <p>Guarantees: the same bytes again have the same receipt, whatever way they come and however
 * often a way was cut off; every answer says what was accepted, and why the rest was not, without
 * quoting a record. Pieces of an upload and files of a folder survive a kill at any moment. Of a
 * supplier's token only its SHA-256 is kept; it is 256 random bits, so the hash needs no salt.
 *
 * <p>Limits: a piece is at most 10 MiB, as much as X-Road lets through; an upload 20 GiB; a
 * supplier has at most 20 uploads open; an upload that was left alone for a week is removed.
 */
@ApplicationModule(
    allowedDependencies = {
      "collect",
      "collect :: handover",
      "check",
      "check :: handover",
      "workbook"
    })
@NullMarked
package kg.koch.app.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
