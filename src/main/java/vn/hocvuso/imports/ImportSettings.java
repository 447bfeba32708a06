package vn.hocvuso.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are kept.
 *
 * @param keep how long raw files are kept, in the database and in the folders of files that are done with
 */
@ConfigurationProperties("hocvuso.imports")
public record ImportSettings(@DefaultValue("90d") Duration keep) {}
