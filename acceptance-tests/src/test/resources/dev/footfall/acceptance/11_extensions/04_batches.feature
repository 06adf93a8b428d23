# docs/reference/batches.md
Feature: Batches of events from a server

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan
    And a new key of the team with the scopes "events:write:*"

  Rule: Each event gets a verdict, in the order of the request

    Scenario: One of each
      Given the site refuses pages "/internal/**"
      When a server sends this batch
        | id | visitor | page       | at                  |
        | a  | alice   | /          | 2026-02-01 11:00:00 |
        | a  | alice   | /          | 2026-02-01 11:00:00 |
        | b  | alice   | /internal/ | 2026-02-01 11:00:00 |
        | c  | alice   | /          | 2026-01-27 11:59:59 |
        | d! | alice   | /          | 2026-02-01 11:00:00 |
      Then the verdicts are
        | id | status    | reason                              |
        | a  | accepted  |                                     |
        | a  | duplicate |                                     |
        | b  | dropped   | site_page_blocklist                 |
        | c  | invalid   | timestamp: is more than 5 days ago  |
        | d! | invalid   | id: is invalid                      |

  Rule: Visits are made in the order in which things happened

    Scenario: The last page first
      When a server sends this batch
        | id | visitor | page     | at                  |
        | b  | alice   | /pricing | 2026-02-01 11:10:00 |
        | a  | alice   | /        | 2026-02-01 11:00:00 |
        | c  | bob     | /        | 2026-02-01 11:00:00 |
      And I ask for visitors, pageviews and bounce_rate of today
      Then the answer has these values
        | visitors | pageviews | bounce_rate |
        | 2        | 3         | 50          |

  Rule: A batch may be sent again within 24 hours, also after a restart

    Scenario: No answer came
      Given a server sends this batch
        | id | visitor | page | at                  |
        | a  | alice   | /    | 2026-02-01 11:00:00 |
      And the server is restarted
      When a server sends this batch
        | id | visitor | page | at                  |
        | a  | alice   | /    | 2026-02-01 11:00:00 |
        | b  | alice   | /    | 2026-02-01 11:01:00 |
      Then the verdicts are
        | id | status    | reason |
        | a  | duplicate |        |
        | b  | accepted  |        |
      When I ask for visitors, pageviews and bounce_rate of today
      Then the answer has these values
        | visitors | pageviews | bounce_rate |
        | 1        | 2         | 0           |

  Rule: Live events and batches are one traffic

    Scenario: A purchase that only the server knows of
      Given a visitor views "https://shop.example/" of "shop.example"
      When a server sends this batch
        | id | visitor                | event    | page  |
        | a  | the browser's          | Purchase | /cart |
      And I ask for visitors, pageviews and bounce_rate of today
      Then the answer has these values
        | visitors | pageviews | bounce_rate |
        | 1        | 1         | 0           |

    Scenario: What became of them is counted
      Given the site takes 1 events in 60 seconds
      When a server sends this batch
        | id | visitor | page |
        | a  | alice   | /    |
        | b  | alice   | /    |
      And I ask what became of the events
      Then 1 event was accepted and 1 dropped

  Rule: It takes a key that may send events

    Scenario: A key that may only read
      Given a new key of the team
      When a server sends this batch
        | id | visitor | page |
        | a  | alice   | /    |
      Then the status is 401
