package kg.koch.app.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param url JDBC address of a PostgreSQL server, or null for the embedded one
 * @param folder where the embedded one keeps its files
 */
@ConfigurationProperties("koch.database")
public record DatabaseSettings(
    @Nullable String url, @Nullable String user, @Nullable String password, Path folder) {}
