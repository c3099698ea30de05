package kg.koch.app.forms;

/**
 * A version of a form, without its text.
 *
 * @param number of the version in the database
 * @param state of the form: open; closing, which takes submissions but is listed no more; closed
 * @param hash as telephones compare it
 */
public record StoredForm(
    long number,
    String form,
    String version,
    boolean draft,
    String title,
    String hash,
    String state) {}
