# ingestion.md, headings 1, 6 and 17
Feature: Live traffic

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan
    And a new key of the team

  Rule: An event that was accepted is counted at once

    Scenario: A page view
      When a visitor views "https://shop.example/pricing" of "shop.example"
      Then the event is accepted
      When I ask for the current visitors
      Then the answer is the bare number 1
      When I ask for visitors, pageviews and bounce_rate of today
      Then the answer has these values
        | visitors | pageviews | bounce_rate |
        | 1        | 1         | 100         |

  Rule: Half an hour of silence ends a visit

    Scenario Outline: Two page views, <pause> apart
      Given a visitor views "https://shop.example/" of "shop.example"
      And it is 2026-02-01 at <later>
      When a visitor views "https://shop.example/pricing" of "shop.example"
      And I ask for visitors, visits and pageviews of today
      Then the answer has these values
        | visitors | visits   | pageviews |
        | 1        | <visits> | 2         |

      Examples:
        | pause      | later | visits |
        | 30 minutes | 12:30 | 1      |
        | 31 minutes | 12:31 | 2      |

  Rule: What was accepted is still there after a restart, the running visit included

    Scenario: The visit goes on after the restart
      Given a visitor views "https://shop.example/" of "shop.example"
      And the server is restarted
      And it is 2026-02-01 at 12:10
      When a visitor views "https://shop.example/pricing" of "shop.example"
      And I ask for visits, pageviews, bounce_rate and visit_duration of today
      Then the answer has these values
        | visits | pageviews | bounce_rate | visit_duration |
        | 1      | 2         | 0           | 600            |

  Rule: Robots and unknown sites are not counted, and not told so

    Scenario: A crawler
      When a robot views "https://shop.example/" of "shop.example"
      Then the event is accepted but dropped for 1 site
      When I ask for the current visitors
      Then the answer is the bare number 0

    Scenario: One site of two
      When a visitor views "https://shop.example/" of "shop.example" and "ghost.example"
      Then the event is accepted but dropped for 1 site

  Rule: An event that says nothing is refused with every mistake

    Scenario: Nothing at all
      When an empty event is sent
      Then the event is refused with these mistakes
        | field      | mistake        |
        | domain     | can't be blank |
        | event_name | can't be blank |
        | url        | is required    |
