package kg.koch.app.workspace.internal.forms;

/** A token on the workspace's page; its secret is not known. */
public record TokenRow(
    String token, String holder, String area, String forms, String made, boolean valid) {}
