package kg.koch.portal.catalogue;

import java.util.List;
import kg.koch.portal.page.Frame;
import kg.koch.publish.bundle.Release;

/** Every release, newest first, and how to be told of the next. */
public record CalendarPage(Frame frame, List<Release> releases) {

  public CalendarPage {
    releases = List.copyOf(releases);
  }
}
