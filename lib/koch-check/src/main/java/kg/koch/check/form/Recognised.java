package kg.koch.check.form;

/** What a file is by its bytes. */
public record Recognised(Form form, Packing packing) {

  /** True if the rows are read from the file as it came; false if they are written out first. */
  public boolean isReadAsItCame() {
    return form == Form.DELIMITED;
  }
}
