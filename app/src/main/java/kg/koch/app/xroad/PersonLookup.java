package kg.koch.app.xroad;

import kg.koch.terms.BadInputException;
import kg.koch.terms.Pin;
import kg.koch.xroad.MessageHeaders;
import kg.koch.xroad.PersonByPin;
import kg.koch.xroad.RegisteredPerson;
import kg.koch.xroad.ServiceId;

/**
 * Asks a register about one person, for one case, on behalf of one user.
 *
 * <p>It asks outwards; nobody can ask this system about a person. Only services of the settings are
 * asked. The question is in the journal, and under its identifier with user and case in the signed
 * log of the security server, before any answer comes; so the person concerned can be told of it.
 * No command and no page offers it: decision 0034.
 */
public final class PersonLookup {

  private static final String SUBJECT = "person";

  private final XRoadSettings settings;
  private final SecurityServer server;

  public PersonLookup(XRoadSettings settings, SecurityServer server) {
    this.settings = settings;
    this.server = server;
  }

  /**
   * @param user who asks, with the country's letters before
   * @param issue the case it is asked for; never a PIN
   * @throws BadInputException if the service is not one of the settings, X-Road or the register
   *     refuses, or the answer is not about this person
   * @throws IllegalArgumentException if user or issue is not of its form
   */
  public RegisteredPerson ask(ServiceId service, Pin pin, String user, String issue) {
    if (!settings.persons().contains(service)) {
      throw new BadInputException(
          BadInputException.Place.file("Service " + service),
          "a service that the settings allow to be asked about a person",
          "another one",
          "Add it to persons.services once the agreement with the register is signed.");
    }
    MessageHeaders message = server.message(user, issue);
    PersonByPin question = new PersonByPin(service, message, pin);
    return question.answer(server.ask(service, message, question.request(), SUBJECT));
  }
}
