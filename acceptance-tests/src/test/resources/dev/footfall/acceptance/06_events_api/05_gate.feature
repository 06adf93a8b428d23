# ingestion.md, headings 5 and 6: Site resolution, gate keeping, the order of the steps
Feature: Which sites an event is for, and what keeps it out

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team with an Enterprise agreement on "stats_api,sites_api" only
    And a new key of the team with the scopes "sites:provision:*,stats:read:*"

  Rule: Each site of the list gets the event, if it is written as the site is

    Scenario Outline: <sites>
      When a pageview of "https://shop.example/" arrives for "<sites>"
      Then <dropped> of its sites dropped it
      And <stored> events are stored

      Examples:
        | sites                        | dropped | stored |
        | shop.example                 | 0       | 1      |
        | www.shop.example             | 0       | 1      |
        | shop.example , ghost.example | 1       | 1      |
        | shop.example,shop.example    | 0       | 2      |
        | shop.example,                | 1       | 1      |
        | www.www.shop.example         | 1       | 0      |
        | WWW.shop.example             | 1       | 0      |
        | Shop.example                 | 1       | 0      |
        | ghost.example                | 1       | 0      |

  Rule: A renamed site answers to its old name for 72 hours

    Scenario Outline: <when>
      Given I rename the site "shop.example" to "new.example"
      And it is <date> at <time>
      When a pageview of "https://shop.example/" arrives for "shop.example,new.example"
      Then <dropped> of its sites dropped it

      Examples:
        | when                | date       | time     | dropped |
        | an hour later       | 2026-02-01 | 13:00    | 0       |
        | 72 hours later      | 2026-02-04 | 12:00    | 0       |
        | a second after that | 2026-02-04 | 12:00:01 | 1       |

  Rule: A limit counts what it lets in and what others drop, in fixed windows

    Scenario: Two in a window, and two in the next
      Given the site takes 2 events in 60 seconds
      And it is 2026-02-01 at 12:00:58
      When a robot views "https://shop.example/" of "shop.example"
      Then the event is dropped for "bot"
      When a pageview of "https://shop.example/" arrives
      Then the event is accepted
      When a pageview of "https://shop.example/" arrives
      Then the event is dropped for "throttle"
      Given it is 2026-02-01 at 12:01
      When a pageview of "https://shop.example/" arrives
      Then the event is accepted

  Rule: The first thing that speaks against an event is the reason

    Scenario Outline: <reason>
      Given <first>
      And <second>
      When a pageview of "https://shop.example/internal" arrives
      Then the event is dropped for "<reason>"

      Examples:
        | first                                               | second                                              | reason                  |
        | the site takes 0 events in 60 seconds               | the visitor is the robot that verifies trackers     | block                   |
        | the visitor is the robot that verifies trackers     | the header x-plausible-ip-type says "dc_ip"         | verification_agent      |
        | the header x-plausible-ip-type says "dc_ip"         | the site takes events of the host "other.test" only | dc_ip                   |
        | the header x-plausible-ip-type says "threat_ip"     | the site refuses pages "/internal"                  | threat_ip               |
        | the site takes events of the host "other.test" only | the visitor is a robot                              | site_hostname_allowlist |
        | the site refuses pages "/internal"                  | the visitor is a robot                              | site_page_blocklist     |
        | the site refuses addresses "198.51.100.7"           | the visitor is a robot                              | site_ip_blocklist       |
        | the visitor is a robot                              | the header x-plausible-ip-type says "strange"       | bot                     |

    Scenario: Spam comes before everything
      Given the site takes 0 events in 60 seconds
      When a pageview of "https://shop.example/" arrives from "https://www.1-best-seo.com/x"
      Then the event is dropped for "spam_referrer"
