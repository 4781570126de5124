package org.tidemark.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks and their edges as in IANA's special-purpose address registries for IPv4 and IPv6, read 2025-10. */
class PublicAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "0.255.255.255", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255",
        "127.0.0.1", "127.255.255.255", "169.254.0.0", "169.254.169.254", "172.16.0.0", "172.31.255.255",
        "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.0.0", "192.168.255.255", "198.18.0.0", "198.19.255.255",
        "198.51.100.7", "203.0.113.7", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1",
        "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1",
        "2001:1ff::1", "2002:7f00:1::1", "3fff::1", "fc00::1", "fdff::1", "fe80::1", "fec0::1", "ff02::1",
        "4000::1"})
    void theseAreNotOfThePublicInternet(String address) throws IOException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0.0", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
        "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0",
        "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "2000::1",
        "2001:200::1", "2606:2800:220:1:248:1893:25c8:1946", "2a00::1", "3ffe::1", "64:ff9b::8.8.8.8",
        "::ffff:8.8.8.8"})
    void theseAre(String address) throws IOException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    /** A name that is public when looked at and private when connected to would have to be looked up twice. */
    @Test
    void aNameIsLookedUpOnceForEachConnection() {
        List<String> asked = new ArrayList<>();
        var dialer = new PublicDialer(host -> {
            asked.add(host);
            return new InetAddress[]{InetAddress.getByName("93.184.216.34"), InetAddress.getLoopbackAddress()};
        });

        assertThatThrownBy(() -> dialer.connect("rebound.example.org", 443, Duration.ofSeconds(1)))
                .isInstanceOf(ForbiddenAddressException.class)
                .hasMessage("rebound.example.org is 127.0.0.1, which is no address of the public internet");
        assertThat(asked).containsExactly("rebound.example.org");
    }
}
