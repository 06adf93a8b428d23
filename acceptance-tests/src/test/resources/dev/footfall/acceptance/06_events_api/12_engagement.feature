# ingestion.md, heading 15: Engagement events
Feature: How far visitors scroll, and how long they stay

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan
    And a new key of the team

  Rule: Scrolling is a percentage, time is in milliseconds, and one of them has to be said

    Scenario Outline: sd: <sd> and e: <e>
      Given a pageview of "https://shop.example/a" has arrived
      When the event "engagement" of "https://shop.example/a" arrives with
        | key | value |
        | sd  | <sd>  |
        | e   | <e>   |
      Then its event is stored with
        | name       | scroll_depth | engagement_time |
        | engagement | <scrolled>   | <stayed>        |

      Examples:
        | sd      | e          | scrolled | stayed     |
        | 42      | 7000       | 42       | 7000       |
        | "42"    | "7000"     | 42       | 7000       |
        | 0       |            | 0        | 0          |
        | 100     | 0          | 100      | 0          |
        | 101     |            | 100      | 0          |
        | "250"   |            | 100      | 0          |
        | null    | 1          | 255      | 1          |
        | -1      | 1          | 255      | 1          |
        | 1.5     | 1          | 255      | 1          |
        | "12asd" | 1          | 255      | 1          |
        | 1       | 2592000000 | 1        | 0          |
        | 1       | 2591999999 | 1        | 2591999999 |
        | 1       | -1         | 1        | 0          |

    Scenario Outline: sd: <sd> and e: <e> say nothing
      Given a pageview of "https://shop.example/a" has arrived
      When the event "engagement" of "https://shop.example/a" arrives with
        | key | value |
        | sd  | <sd>  |
        | e   | <e>   |
      Then it is refused for "event_name: engagement event requires a valid integer value for at least one of 'sd' or 'e' fields"

      Examples:
        | sd     | e          |
        |        |            |
        |        | 0          |
        | -1     |            |
        | "null" | 2592000000 |
        | 1.0    | 1.0        |

  Rule: A ping belongs to a visit that is there, and changes nothing of it

    Scenario: Nobody is there
      When the event "engagement" of "https://shop.example/a" arrives with
        | key | value |
        | sd  | 42    |
      Then the event is dropped for "no_session_for_engagement"

    Scenario: It says its own page and properties
      Given a pageview of "https://shop.example/a" has arrived
      When the event "engagement" of "https://shop.example/b" arrives with
        | key | value          |
        | sd  | 42             |
        | p   | {"plan":"pro"} |
      Then these events are stored
        | name       | pathname | props    |
        | pageview   | /a       |          |
        | engagement | /b       | plan=pro |
      And these visits are stored
        | pageviews | events | duration | is_bounce | exit_page |
        | 1         | 1      | 0        | true      | /a        |
