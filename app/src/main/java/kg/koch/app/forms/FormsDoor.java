package kg.koch.app.forms;

/** Where telephones and offices come in. */
public final class FormsDoor {

  /** The servlet that asks for a token in place of the workspace's key. */
  public static final String SERVLET = "devices";

  private FormsDoor() {}
}
