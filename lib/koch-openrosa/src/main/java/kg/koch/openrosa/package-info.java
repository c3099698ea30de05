/**
 * The wire formats of OpenRosa, by which ODK Collect and KoboCollect fetch forms and hand in what
 * was filled, offline, on a telephone.
 *
 * <p>What it holds: the list of forms, a form's manifest of media, the answer to a submission, the
 * numbered refusals, the hash by which a telephone knows that it has a form already; and the reader
 * of submissions and of forms. Sub-package {@code xlsform} makes a form of a workbook.
 *
 * <p>Source: the OpenRosa 1.0 specifications (form discovery, form list, manifest, submission,
 * metadata; docs.getodk.org/openrosa) and the ODK XForms specification (getodk.github.io). Codes of
 * refusals follow the numbers in use by servers of this family: their whole part is the HTTP
 * status.
 *
 * <p>Nothing here opens a file, a socket or a clock. Text is UTF-8. It does not check who may do
 * what, nor keep anything: that is the server's.
 */
@NullMarked
package kg.koch.openrosa;

import org.jspecify.annotations.NullMarked;
