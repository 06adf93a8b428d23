# The introduction to the API, heading "Features by plan"
Feature: Features by plan

  Background:
    Given it is 2026-02-01 at 12:00

  @intro-27 @intro-34 @intro-40
  Rule: The Stats API needs the Business plan or a higher one

    Scenario Outline: <plan>
      Given the site "shop.example" of a team on the <plan> plan
      And a new key of the team
      When I ask for the current visitors
      Then the status is <status>

      Examples:
        | plan       | status |
        | Starter    | 402    |
        | Growth     | 402    |
        | Business   | 200    |
        | Enterprise | 200    |

    Scenario: What a team on a lower plan is told
      Given the site "shop.example" of a team on the Growth plan
      And a new key of the team
      When I ask for the current visitors
      Then I am told "The account that owns this API key does not have access to Stats API. Please make sure you're using the API key of a subscriber account and that the subscription plan includes Stats API" with status 402

  @intro-29 @intro-34
  Rule: Custom properties need the Business plan or a higher one

    Scenario: An Enterprise agreement without custom properties
      Given the site "shop.example" of a team with an Enterprise agreement on "stats_api" only
      And a new key of the team
      When I query visitors by event:props:plan over "7d"
      Then I am told "The owner of this site does not have access to the custom properties feature." with status 402
