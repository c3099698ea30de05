package kg.koch.app.forms.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import kg.koch.app.forms.Device;
import kg.koch.app.forms.DeviceTokens;
import kg.koch.openrosa.ErrorCode;
import kg.koch.openrosa.OpenRosaRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: by the token in the address, or by Basic authentication with the token's name and
 * secret.
 */
final class DeviceAccess {

  private static final String BASIC = "Basic ";

  private final DeviceTokens tokens;

  DeviceAccess(DeviceTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * @throws OpenRosaRefusal 403.1 for a token in the address that is not valid; 401.2 without
   *     credentials or with wrong ones
   */
  Device require(DevicePath path, HttpServletRequest request) {
    String secret = path.secret();
    if (secret != null) {
      return tokens
          .find(secret)
          .orElseThrow(
              () -> new OpenRosaRefusal(ErrorCode.NOT_ALLOWED, "token not known or revoked"));
    }
    return basic(request.getHeader("Authorization"))
        .orElseThrow(
            () -> new OpenRosaRefusal(ErrorCode.NOT_AUTHENTICATED, "no valid credentials"));
  }

  private Optional<Device> basic(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      String[] pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      return pair.length < 2
          ? Optional.empty()
          : tokens.find(pair[1]).filter(device -> device.token().equals(pair[0]));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
