# ingestion.md, heading 23: End-to-end examples
Feature: From the request to the row

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan
    And a new key of the team

  Rule: One visitor

    Scenario: 23.1 to 23.3, a page view, a conversion and a ping
      Given the visitor's browser says "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_13_4) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0.3538.110 Safari/537.36"
      And the visitor's address is "2.125.160.216"
      When a pageview of "https://www.shop.test/a%20b?utm_source=fb-ads&utm_campaign=x#top" arrives from "https://l.facebook.com/"
      Then the event is accepted
      And its event is stored with
        | name     | hostname  | pathname |
        | pageview | shop.test | /a b     |
      And its visit is stored with
        | referrer_source | referrer       | utm_source | utm_campaign | acquisition_channel | country_code | subdivision1_code | subdivision2_code | city_geoname_id |
        | Facebook        | l.facebook.com | fb-ads     | x            | Paid Social         | GB           | GB-ENG            | GB-WBK            | 2655045         |
      And its visit is stored with
        | operating_system | operating_system_version | browser | browser_version | screen_size | entry_page | exit_page | is_bounce |
        | Mac              | 10.13                    | Chrome  | 70.0            | Desktop     | /a b       | /a b      | true      |
      Given it is 2026-02-01 at 12:00:10
      When the event "Signup" of "https://shop.test/a%20b" arrives with
        | key | value                                 |
        | p   | {"plan": "pro", "n": 3, "skip": null} |
      Then the event is accepted
      And its event is stored with
        | name   | props         | referrer_source |
        | Signup | n=3, plan=pro | Facebook        |
      And these visits are stored
        | events | pageviews | duration | is_bounce |
        | 2      | 1         | 10       | false     |
      Given it is 2026-02-01 at 12:00:20
      When the event "engagement" of "https://shop.test/a%20b" arrives with
        | key | value |
        | sd  | "42"  |
        | e   | 7000  |
        | v   | 33    |
      Then the event is accepted
      And its event is stored with
        | name       | scroll_depth | engagement_time |
        | engagement | 42           | 7000            |
      And these visits are stored
        | events | pageviews | duration | is_bounce |
        | 2      | 1         | 10       | false     |

  Rule: What is dropped is accepted all the same

    Scenario: 23.4, one site of two
      When a pageview of "https://shop.test/" arrives for "shop.example,ghost.example"
      Then 1 of its sites dropped it
      And 1 events are stored

    Scenario: 23.5, a robot
      Given the visitor's browser says "generic crawler"
      When a pageview of "https://shop.test/" arrives
      Then the event is dropped for "bot"
      And 0 events are stored

    Scenario: 23.6, spam
      When a pageview of "https://shop.test/" arrives from "https://www.1-best-seo.com"
      Then the event is dropped for "spam_referrer"

    Scenario: 23.7, a host that is not on the list
      Given the site takes events of the host "shop.test" only
      When a pageview of "https://staging.shop.test/" arrives
      Then the event is dropped for "site_hostname_allowlist"
      When a pageview of "https://www.shop.test/" arrives
      Then the event is accepted

    Scenario: 23.8, a country that is refused
      Given the site refuses countries "US"
      And the visitor's address is "216.160.83.56"
      When a pageview of "https://shop.test/" arrives
      Then the event is dropped for "site_country_blocklist"

    Scenario Outline: 23.9, a team that is taken in until <day>
      Given the team's events are taken in until <day>
      When a pageview of "https://shop.test/" arrives
      Then <dropped> of its sites dropped it

      Examples:
        | day        | dropped |
        | 2026-01-31 | 1       |
        | 2026-02-01 | 0       |

    Scenario: 23.10, a renamed site
      Given the site is called "new.example" now
      And it is 2026-02-01 at 13:00
      When a pageview of "https://shop.test/" arrives for "shop.example,new.example"
      Then the event is accepted
      And 2 events of "new.example" are stored
      Given it is 2026-02-04 at 12:00:01
      When a pageview of "https://shop.test/" arrives for "shop.example,new.example"
      Then 1 of its sites dropped it
      And 3 events of "new.example" are stored

  Rule: Odd pages

    Scenario: 23.11, a page that is missing
      When an event with these keys is sent
        | key | value                         |
        | n   | 404                           |
        | u   | "https://shop.test/missing#x" |
        | d   | "shop.example"                |
        | h   | 1                             |
      Then its event is stored with
        | name | pathname   | props           |
        | 404  | /missing#x | path=/missing#x |

    Scenario Outline: <example>
      When a pageview of "<url>" arrives
      Then its event is stored with
        | hostname   | pathname   |
        | <hostname> | <pathname> |

      Examples:
        | example | url                                  | hostname | pathname                      |
        | 23.12   | chrome-extension://abcdef/popup.html | abcdef   | /popup.html                   |
        | 23.13   | file:///android_asset/www/index.html | (none)   | /android_asset/www/index.html |
