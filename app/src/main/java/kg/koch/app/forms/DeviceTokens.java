package kg.koch.app.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kg.koch.catalog.CodeList;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/** The tokens of telephones and offices. The secret is shown once, when it is made. */
public final class DeviceTokens {

  private static final int SECRET_BYTES = 32;
  private static final int NAME_LENGTH = 10;

  private final FormsDatabase database;
  private final Clock clock;
  private final SecureRandom random;

  public DeviceTokens(FormsDatabase database, Clock clock, SecureRandom random) {
    this.database = database;
    this.clock = clock;
    this.random = random;
  }

  /**
   * @param secret what the telephone's address has; kept nowhere
   */
  public record Made(String secret, Device device) {}

  /**
   * @param revoked when it ended, or null: it is valid
   */
  public record Row(Device device, Instant made, @Nullable Instant revoked) {}

  /**
   * Makes a token.
   *
   * @param areas the areas there are; below them, digits of an aiyl aimak may follow: KG05236 and
   *     KG05236820
   * @param known the forms there are
   * @throws BadInputException if the area or a form is not known, or no holder is named
   */
  public Made make(
      String holder, String area, Set<String> forms, CodeList areas, Set<String> known) {
    if (holder.isBlank()) {
      throw refusal("the name of who holds the token", "none", "Name the office or telephone.");
    }
    checkArea(area, areas);
    for (String form : forms) {
      if (!known.contains(form)) {
        throw refusal("forms of " + known, "'" + form + "'", "Correct the name of the form.");
      }
    }
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    String name = HexFormat.of().formatHex(hash(secret)).substring(0, NAME_LENGTH);
    Device device = new Device(name, holder.strip(), area, forms);
    database
        .sql()
        .sql("INSERT INTO collect.device_token VALUES (?, ?, ?, ?, ?, ?, NULL)")
        .params(
            name,
            hash(secret),
            device.holder(),
            area,
            forms.stream().sorted().toArray(String[]::new),
            OffsetDateTime.now(clock))
        .update();
    return new Made(secret, device);
  }

  private static void checkArea(String area, CodeList areas) {
    boolean known =
        areas.findCode(area).isPresent()
            || areas.codes().stream()
                .anyMatch(
                    code ->
                        "raion".equals(code.properties().get("level"))
                            && area.startsWith(code.id())
                            && area.substring(code.id().length()).matches("[0-9]{3}"));
    if (!known || area.startsWith("_")) {
      throw refusal(
          "the code of an area, such as KG, KG05, KG05236, or of an aiyl aimak, KG05236820",
          "'" + area + "'",
          "Take the code from catalog/codelists/areas.csv.");
    }
  }

  /** Who holds the secret; empty if nobody does, or no longer. */
  public Optional<Device> find(String secret) {
    return database
        .sql()
        .sql("SELECT * FROM collect.device_token WHERE hash = ? AND revoked IS NULL")
        .param(hash(secret))
        .query((row, number) -> device(row))
        .optional();
  }

  /** All tokens, the newest first. */
  public List<Row> list() {
    return database
        .sql()
        .sql("SELECT * FROM collect.device_token ORDER BY made DESC, token")
        .query(
            (row, number) ->
                new Row(
                    device(row),
                    row.getObject("made", OffsetDateTime.class).toInstant(),
                    instant(row.getObject("revoked", OffsetDateTime.class))))
        .list();
  }

  /**
   * Ends a token; from now on it opens nothing.
   *
   * @throws BadInputException if there is none of this name
   */
  public void revoke(String token) {
    int ended =
        database
            .sql()
            .sql("UPDATE collect.device_token SET revoked = coalesce(revoked, ?) WHERE token = ?")
            .params(OffsetDateTime.now(clock), token)
            .update();
    if (ended == 0) {
      throw refusal("the name of a token", "'" + token + "'", "List them: ./koch forms tokens.");
    }
  }

  private static Device device(ResultSet row) throws SQLException {
    Array forms = row.getArray("forms");
    return new Device(
        row.getString("token"),
        row.getString("holder"),
        row.getString("area"),
        Set.copyOf(Arrays.asList((String[]) forms.getArray())));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  private static BadInputException refusal(String expected, String came, String whatToDo) {
    return new BadInputException(Place.file("forms token"), expected, came, whatToDo);
  }
}
