package org.tidemark.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium of the machine, which can be made narrow, dark and scriptless, and tells what it asked for. */
final class Browser implements AutoCloseable {
    /** What a phone of the smallest kind, one of the usual kind and a desk have, in CSS pixels. */
    static final int SMALLEST = 320;
    static final int PHONE = 360;
    static final int DESK = 1440;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChromeDriver driver;
    private final Path profile;
    private final String axe;

    private Browser(ChromeDriver driver, Path profile, String axe) {
        this.driver = driver;
        this.profile = profile;
        this.axe = axe;
    }

    /** Starts one; fails when the machine has none, for nothing is downloaded here. */
    static Browser start() {
        Path chromium = require("chromium", "chromium-browser", "google-chrome");
        Path chromedriver = require("chromedriver");
        Path profile = Folders.empty("browser-profile");
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + profile, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
        // named, so that Selenium looks for none to download
        System.setProperty("webdriver.chrome.driver", chromedriver.toString());
        var driver = new ChromeDriver(options);
        driver.get("about:blank"); // away from the browser's own first page
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new Browser(driver, profile, new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path require(String... names) {
        Optional<Path> found = Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
        return found.orElseThrow(
                () -> new AssertionError("no " + names[0] + " on the PATH; install Debian's packages chromium"
                        + " and chromium-driver, or leave out the profile 'browser'"));
    }

    /** The width of the window in CSS pixels, and the theme that its owner likes. */
    Browser as(int width, boolean dark) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                        // a page that glides moves away from under a click
                        Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    Browser scripts(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
        return this;
    }

    Browser open(String url) {
        driver.get(url);
        return this;
    }

    String url() {
        return driver.getCurrentUrl();
    }

    void click(String css) {
        List<WebElement> found = driver.findElements(By.cssSelector(css));
        assertThat(found).as(css + " on " + url()).isNotEmpty();
        found.getFirst().click();
    }

    boolean shows(String css) {
        return driver.findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed);
    }

    String text(String css) {
        return driver.findElement(By.cssSelector(css)).getText();
    }

    /** Absolute addresses of the links of the page. */
    List<String> links() {
        return list("return Array.from(document.querySelectorAll('[href]'), e => e.href)");
    }

    /** Wider than the window by so many pixels; zero where nothing needs to be scrolled sideways. */
    long overflow() {
        return (Long) driver.executeScript(
                "var e = document.scrollingElement; return Math.max(e.scrollWidth, document.body.scrollWidth) - e.clientWidth");
    }

    private List<String> list(String script) {
        List<String> strings = new ArrayList<>();
        for (Object value : (List<?>) driver.executeScript(script)) {
            strings.add(String.valueOf(value));
        }
        return strings;
    }

    /** What the console said since it was last asked: script errors, violations of the policy, files that were not found. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage()).toList();
    }

    /** Addresses that were asked for since they were last asked about. */
    List<String> requests() {
        List<String> requests = new ArrayList<>();
        driver.manage().logs().get(LogType.PERFORMANCE).getAll().forEach(entry -> {
            JsonNode message = json(entry.getMessage()).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                requests.add(message.at("/params/request/url").asText());
            }
        });
        return requests;
    }

    /** What axe-core finds wrong with the page, a line each; every rule of WCAG 2.0 to 2.2, A and AA, and its good practices. */
    List<String> accessibilityFaults() {
        driver.executeScript(axe);
        Object found = driver.executeAsyncScript("""
                var done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
                    'best-practice']}).then(
                    result => done(result.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target.join(' ') + ': '
                        + n.failureSummary.replace(/\\n\\s*/g, ' ')))),
                    error => done(['axe itself: ' + error]));
                """);
        List<String> faults = new ArrayList<>();
        for (Object fault : (List<?>) found) {
            faults.add(String.valueOf(fault));
        }
        return faults;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the driver's log is JSON", e);
        }
    }

    /** The page as it is drawn, to be looked at. */
    void picture(Path png) {
        try {
            Files.createDirectories(png.getParent());
            Files.write(png, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        assertThat(profile).as("the browser's own folder, and no other, was used").isNotEmptyDirectory();
    }
}
