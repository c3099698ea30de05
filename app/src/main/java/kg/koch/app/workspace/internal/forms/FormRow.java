package kg.koch.app.workspace.internal.forms;

/**
 * A form on the workspace's page.
 *
 * @param version the newest published; empty if there is none
 * @param draft the draft's version; empty if there is none
 * @param source the source it feeds, in the reader's language; empty if it feeds none
 * @param declared true if its workbook is in the catalog
 */
public record FormRow(
    String form,
    String title,
    String version,
    String draft,
    String state,
    long submissions,
    String source,
    boolean declared) {}
