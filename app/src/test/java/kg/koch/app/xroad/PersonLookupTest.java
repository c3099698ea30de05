package kg.koch.app.xroad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import kg.koch.app.xroad.StandInSupplier.Reply;
import kg.koch.terms.BadInputException;
import kg.koch.terms.Pin;
import kg.koch.xroad.ClientId;
import kg.koch.xroad.ServiceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The person is made up. */
class PersonLookupTest {

  private static final String DIGITS = "10101199000001";
  private static final Pin PIN = Pin.parse(DIGITS).orElseThrow();
  private static final String USER = "KG-clerk-7";
  private static final String ISSUE = "case 12/2026";
  private static final ServiceId SERVICE =
      ServiceId.parse("KG/GOV/70000005/persons/getPersonByPin");
  private static final String PERSON =
      "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:x=\"http://x-road.eu/xsd/xroad.xsd\" xmlns:t=\"http://tunduk.gov.kg\"><e:Header><x:id>message-1</x:id><x:protocolVersion>4.0</x:protocolVersion></e:Header><e:Body><t:getPersonByPinResponse><t:pin>10101199000001</t:pin><t:name>Айсулуу Мисалова</t:name><t:gender>FEMALE</t:gender><t:birthDate>1990-01-01</t:birthDate></t:getPersonByPinResponse></e:Body></e:Envelope>";
  private static final String NOBODY =
      "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><e:Fault><faultcode>e:Server</faultcode><faultstring>No person 10101199000001</faultstring></e:Fault></e:Body></e:Envelope>";

  @TempDir Path folder;
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private StandInSecurityServer security;
  private StandInSupplier register;
  private final Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger own = logger("kg.koch");
  private final Level before = root.getLevel();
  private final @Nullable Level ownBefore = own.getLevel();

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  @BeforeEach
  void start() throws IOException {
    security = StandInSecurityServer.start();
    register = StandInSupplier.start();
    register.reply(exchange -> Reply.of(200, PERSON));
    security.offer(SERVICE, register.uri());
    root.setLevel(Level.TRACE);
    own.setLevel(Level.TRACE);
    logged.start();
    root.addAppender(logged);
  }

  @AfterEach
  void stop() {
    root.detachAppender(logged);
    root.setLevel(before);
    own.setLevel(ownBefore);
    security.close();
    register.close();
  }

  private PersonLookup lookup(ServiceId... allowed) {
    XRoadSettings settings =
        new XRoadSettings(
            security.uri(),
            ClientId.parse("KG/GOV/70000001/migration"),
            Optional.empty(),
            Optional.empty(),
            Set.of(allowed),
            Optional.empty());
    Clock clock = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
    ExchangeJournal journal = new ExchangeJournal(journal(), clock);
    return new PersonLookup(
        settings,
        new SecurityServer(
            settings, () -> "message-1", Collections.nCopies(3, Duration.ZERO), journal));
  }

  private Path journal() {
    return folder.resolve("x-road.csv");
  }

  @Test
  void oneRegisterAnswersAboutOnePersonForOneCase() {
    assertThat(lookup(SERVICE).ask(SERVICE, PIN, USER, ISSUE).name()).isEqualTo("Айсулуу Мисалова");
  }

  @Test
  void aServiceThatTheSettingsDoNotAllowIsNotAsked() {
    assertThatThrownBy(() -> lookup().ask(SERVICE, PIN, USER, ISSUE))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("persons.services");
    assertThat(security.received()).isEmpty();
  }

  @Test
  void withoutACaseNothingLeaves() {
    assertThatThrownBy(() -> lookup(SERVICE).ask(SERVICE, PIN, USER, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(security.received()).isEmpty();
  }

  @Test
  void theJournalHasTheQuestionByItsIdentifierAndNothingOfThePersonUserOrCase() throws IOException {
    lookup(SERVICE).ask(SERVICE, PIN, USER, ISSUE);
    assertThat(Files.readString(journal()))
        .isEqualTo(
            "at,message,service,subject,outcome,request,request_hash\n2026-03-01T10:00:00Z,message-1,KG/GOV/70000005/persons/getPersonByPin,person,sent,,\n2026-03-01T10:00:00Z,message-1,KG/GOV/70000005/persons/getPersonByPin,person,answered,,\n");
  }

  @Test
  void theQuestionIsInTheJournalAlsoWhenNobodyAnswers() throws IOException {
    security.lose(1, 0);
    assertThatThrownBy(() -> lookup(SERVICE).ask(SERVICE, PIN, USER, ISSUE))
        .hasMessageContaining("in 1 attempt(s)");
    assertThat(Files.readString(journal())).contains("person,sent", "person,connection lost");
  }

  @Test
  void aQuestionAboutAPersonIsNotRepeatedUnasked() {
    security.lose(1, 0);
    assertThatThrownBy(() -> lookup(SERVICE).ask(SERVICE, PIN, USER, ISSUE))
        .isInstanceOf(BadInputException.class);
    assertThat(register.asked()).hasSize(1);
  }

  @Test
  void aRefusalOfTheRegisterIsToldWithoutThePin() {
    register.reply(exchange -> Reply.of(500, NOBODY));
    assertThatThrownBy(() -> lookup(SERVICE).ask(SERVICE, PIN, USER, ISSUE))
        .hasMessageStartingWith("Service ")
        .hasMessageContaining("No person **************");
  }

  @Test
  void aRefusalOfXRoadIsToldAsXRoads() {
    ServiceId nowhere = ServiceId.parse("KG/GOV/70000005/persons/other");
    assertThatThrownBy(() -> lookup(nowhere).ask(nowhere, PIN, USER, ISSUE))
        .hasMessageStartingWith("X-Road, on the way")
        .hasMessageContaining("Server.ServerProxy.UnknownService");
  }

  @Test
  void noLogHasThePinTheUserOrTheCaseAtAnyLevel() {
    register.reply(exchange -> Reply.of(200, PERSON));
    lookup(SERVICE).ask(SERVICE, PIN, USER, ISSUE);
    register.reply(exchange -> Reply.of(500, NOBODY));
    assertThatThrownBy(() -> lookup(SERVICE).ask(SERVICE, PIN, USER, ISSUE))
        .isInstanceOf(BadInputException.class);
    LoggerFactory.getLogger("kg.koch.app.xroad").trace("the appender hears this");
    assertThat(logged.list)
        .isNotEmpty()
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(one -> one.contains(DIGITS) || one.contains(USER) || one.contains(ISSUE));
  }
}
