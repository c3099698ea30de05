package kg.koch.portal.profile;

import java.util.List;
import kg.koch.portal.page.Frame;
import kg.koch.publish.bundle.Text;

/** The years there are reports of. */
public record ProfilesPage(Frame frame, Text name, List<Integer> years) {

  public String title(int year) {
    return frame.say("profile.of-year", frame.say(name), year);
  }
}
