package kg.koch.app.forms;

import java.util.Set;

/**
 * Who holds a token: a telephone or an office.
 *
 * @param token its public name, for lists and for revoking; tells nothing of the secret
 * @param area all it sees and hands in lies in it
 * @param forms those it may use; none named: all
 */
public record Device(String token, String holder, String area, Set<String> forms) {

  public Device {
    forms = Set.copyOf(forms);
  }

  public boolean mayUse(String form) {
    return forms.isEmpty() || forms.contains(form);
  }
}
