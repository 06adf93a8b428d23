# docs/reference/ingestion.md: what is dropped, and how its owner learns of it
Feature: Events that come to nothing

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan
    And a new key of the team

  Rule: Shields keep out what a site does not want

    Scenario Outline: A <shield> rule
      Given the site refuses <shield> "<rule>"
      When a visitor views "https://shop.example<page>" of "shop.example"
      Then the event is accepted but dropped for 1 site
      When I ask what became of the events
      Then the last event was dropped for "<reason>"

      Examples:
        | shield    | rule         | page     | reason              |
        | pages     | /internal/** | /internal/x/y | site_page_blocklist |
        | addresses | 198.51.100.7 | /        | site_ip_blocklist   |

    Scenario: Only the site's own hosts
      Given the site takes events of the host "shop.example" only
      When a visitor views "https://staging.shop.example/" of "shop.example"
      Then the event is accepted but dropped for 1 site
      When a visitor views "https://www.shop.example/" of "shop.example"
      Then the event is accepted

  Rule: A limited site takes so many events a window

    Scenario: The third of two
      Given the site takes 2 events in 60 seconds
      And a visitor views "https://shop.example/1" of "shop.example"
      And a visitor views "https://shop.example/2" of "shop.example"
      When a visitor views "https://shop.example/3" of "shop.example"
      Then the event is accepted but dropped for 1 site
      When I ask for visitors, pageviews and bounce_rate of today
      Then the answer has these values
        | visitors | pageviews | bounce_rate |
        | 1        | 2         | 0           |

    Scenario: None at all
      Given the site takes 0 events in 60 seconds
      When a visitor views "https://shop.example/" of "shop.example"
      And I ask what became of the events
      Then the last event was dropped for "block"

  Rule: A team that does not pay is taken in until its last day

    Scenario Outline: <day>
      Given the team's events are taken in until 2026-02-01
      And it is <day> at 12:00
      When a visitor views "https://shop.example/" of "shop.example"
      And I ask what became of the events
      Then <accepted> event was accepted and <dropped> dropped

      Examples:
        | day        | accepted | dropped |
        | 2026-02-01 | 1        | 0       |
        | 2026-02-02 | 0        | 1       |

  Rule: Nothing is dropped in silence

    Scenario: Counted by reason
      Given a visitor views "https://shop.example/" of "shop.example"
      And a robot views "https://shop.example/" of "shop.example"
      And a robot views "https://shop.example/pricing" of "shop.example"
      And a visitor comes to "https://shop.example/" of "shop.example" from "https://www.1-best-seo.com"
      When I ask what became of the events
      Then 1 event was accepted and 3 dropped
      And these were dropped
        | reason        | events |
        | spam_referrer | 1      |
        | bot           | 2      |

    Scenario: The last ones are told, and nothing of who sent them
      Given a robot views "https://shop.example/pricing" of "shop.example"
      When I ask what became of the events
      Then the last event was dropped for "bot"
      And it was a "pageview" of "/pricing"
      And nothing tells who sent it
