package kg.koch.portal.method;

import java.util.List;
import kg.koch.portal.page.Frame;

/** The methods of a release. */
public record MethodsPage(Frame frame, List<Entry> methods) {

  /**
   * @param title of its page, in English
   * @param tables made by it
   */
  public record Entry(String id, String title, List<String> tables) {}
}
